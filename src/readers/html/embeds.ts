import type { HtmlElement } from './html-tree.js';

/** Class names under which the scripts of networks put a post into a page. */
const POSTS: ReadonlySet<string> = new Set([
  'twitter-tweet',
  'twitter-video',
  'instagram-media',
  'tiktok-embed',
  'fb-post',
  'fb-video',
  'reddit-card',
  'reddit-embed-bq',
  'bluesky-embed',
  'mastodon-embed',
  'imgur-embed-pub',
  'text-post-media',
  'threads-post',
]);

/** Hosts whose frames show a video, a recording, a map, a chart or a post; other frames are advertisements and counters. */
const FRAMES =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|instagram\.com|facebook\.com\/plugins\/(?:video|post)|tiktok\.com|soundcloud\.com|spotify\.com|datawrapper\.dwcdn\.net|dwcdn\.net|flourish\.studio|infogram\.com|documentcloud\.org|google\.com\/maps|openstreetmap\.org|scribd\.com|slideshare\.net|issuu\.com|rumble\.com|odysee\.com|bsky\.app|arte\.tv|archive\.org|giphy\.com|apple\.com)(?:[/?]|$)/iu;

/** Whether an element holds the post of another site. */
export function embeddedPost({ attribs }: HtmlElement): boolean {
  const names = attribs['class'];
  return names !== undefined && names.split(/\s+/u).some((name) => POSTS.has(name));
}

/** Where a post without links of its own says that it stands. */
export function embedAddress({ attribs }: HtmlElement): string | null {
  return attribs['data-href'] ?? attribs['data-instgrm-permalink'] ?? attribs['cite'] ?? null;
}

/** What an `iframe` shows, as far as a reader would miss it. */
export function frameAddress({ name, attribs }: HtmlElement): string | null {
  const id = attribs['data-videoid'] ?? attribs['data-tweetid'] ?? attribs['data-shortcode'];
  if (id !== undefined && name === 'amp-youtube') return `https://www.youtube.com/watch?v=${id}`;
  if (id !== undefined && name === 'amp-twitter') return `https://twitter.com/i/status/${id}`;
  if (id !== undefined && name === 'amp-instagram') return `https://www.instagram.com/p/${id}/`;
  const url = [attribs['src'], attribs['data-src'], attribs['data-lazy-src']].find((one) => one && FRAMES.test(one));
  return url ?? null;
}
