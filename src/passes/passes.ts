import { innerFurniture, pageFoot, pageHead } from './block/around-body.js';
import { breadcrumb } from './block/breadcrumb.js';
import { byline } from './block/byline.js';
import { caption } from './block/caption.js';
import { duplicateHeadline } from './block/duplicate-headline.js';
import { headline } from './block/headline.js';
import { linkList } from './block/link-list.js';
import { newsTicker } from './block/news-ticker.js';
import { orphanHeading } from './block/orphan-heading.js';
import { markedFurniture } from './block/marked-furniture.js';
import { pageTitle } from './block/page-title.js';
import { phrasePass } from './block/phrases.js';
import { placeHolder } from './block/place-holder.js';
import { pointerLink } from './block/pointer-link.js';
import { publicationDate } from './block/publication-date.js';
import { refusal } from './block/refusal.js';
import { repeatedBlock } from './block/repeated-block.js';
import { repeatedBody } from './block/repeated-body.js';
import { repeatedLabel } from './block/repeated-label.js';
import { sectionLabel } from './block/section-label.js';
import { siteFurniture } from './block/site-furniture.js';
import { sourceLabel } from './block/source-label.js';
import { strayRule } from './block/stray-rule.js';
import { subheading } from './block/subheading.js';
import { tags } from './block/tags.js';
import type { BlockPass } from './pass.js';

/** All passes in running order; the only list of them. */
export const PASSES: readonly BlockPass[] = [
  repeatedBody,
  refusal,
  markedFurniture,
  pageTitle,
  duplicateHeadline,
  headline,
  publicationDate,
  byline,
  sectionLabel,
  sourceLabel,
  breadcrumb,
  tags,
  caption,
  linkList,
  pointerLink,
  newsTicker,
  placeHolder,
  phrasePass('cookie-notice', 'Removes cookie and consent dialogues.', 0.2),
  phrasePass('navigation', 'Removes menus, breadcrumbs, search and log-in lines.', 0.1),
  phrasePass('share-bar', 'Removes share buttons, social networks and their counters.', 0.1),
  phrasePass('advertisement', 'Removes advertising labels.', 0.1),
  phrasePass('newsletter', 'Removes newsletter, app and channel boxes.', 0.15),
  phrasePass('paywall', 'Removes subscription offers and paywall notices.', 0.15),
  phrasePass('reading-aid', 'Removes reading times, listen buttons and counters.', 0.1),
  phrasePass('credit', 'Removes photo credits, caption labels and gallery bars.', 0.15),
  phrasePass('read-more', 'Removes links to other stories, also glued to the end of a paragraph.', 0.15),
  phrasePass('related', 'Removes lists of other stories and keeps their titles as metadata.', 0.3),
  phrasePass('comments', "Removes readers' comments and their forms.", 0.3),
  phrasePass('author-bio', 'Removes boxes about the author.', 0.15),
  phrasePass('feedback', 'Removes calls to report errors or contact the newsroom.', 0.1),
  phrasePass('footer', 'Removes copyright lines, legal links and other footers.', 0.1),
  siteFurniture,
  orphanHeading,
  pageHead,
  innerFurniture,
  pageFoot,
  strayRule,
  repeatedLabel,
  repeatedBlock,
  subheading,
];
