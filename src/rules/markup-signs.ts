/*
 * What class names, ids, roles and `itemprop`s say of an element. Names are split into words at hyphens, underscores and
 * capitals (`relatedPosts__list` is `related posts list`) and looked up as runs of up to three words, whole: `football`
 * is not `foot`, `update` is not `date`. A sign is evidence, not a verdict: the scoring weighs it.
 */

/** What an element can be a sign of. */
export const SIGNS = [
  'body',
  'article',
  'navigation',
  'header',
  'footer',
  'aside',
  'related',
  'comments',
  'share',
  'advertisement',
  'newsletter',
  'consent',
  'author-bio',
  'byline',
  'date',
  'tags',
  'caption',
  'gallery',
  'paywall',
  'lead',
  'headline',
  'hidden',
  'form',
  'media',
  'box',
  'quote',
  'tools',
  'promo',
  'meta',
  'list',
] as const;

export type Sign = (typeof SIGNS)[number];

/** The words of each sign, separated by blanks; `+` joins the words of a run. */
export const SIGN_WORDS: Readonly<Record<Sign, string>> = {
  body: `articlebody article+body article+content article+text articletext articlecontent articulo+body body+content
    body+copy body+text content+body contentbody entry+content entrycontent main+content maincontent news+body news+content
    news+text post+body post+content post+text postbody postcontent rich+text richtext story+body story+content story+text
    storybody text+body paragraph article+paragraph wysiwyg prose cuerpo corps texte article+main`,
  article: `article post story entry hentry blogposting newsarticle artikel articulo articolo artigo beitrag statya`,
  navigation: `nav navi navbar navigation navigator menu menus mainmenu submenu megamenu breadcrumb breadcrumbs pagination
    pager topbar topnav subnav offcanvas hamburger skip skiplink skiplinks toc+nav prev+next nav+links post+navigation
    sitenav breadcrumbnavi brotkrumen hauptmenu`,
  header: `header banner hero masthead pageheader siteheader site+header page+header banner+header topheader kopf`,
  footer: `footer colophon sitefooter site+footer page+footer pagefooter foot bottombar copyright imprint legal disclaimer
    impressum`,
  aside: `aside sidebar side+bar sidebars complementary rail widget widgets secondary sidecol side+column right+column
    rightcol rightcolumn marginal seitenleiste`,
  related: `related relatedposts related+posts recommended recommendation recommendations recommend recirc recirculation
    similar more+stories more+news morenews more+articles most+read mostread most+popular popular trending also+read
    read+also alsoread read+more readmore see+also further+reading latest latest+news latestnews outbrain taboola jp+relatedposts
    upnext up+next next+article nextarticle other+news othernews more+from morefrom more+on teaser teasers teaserlist
    crosslink crosslinks zergnet mgid plista ligatus engageya yarpp suggested suggestions recents recent+posts
    mehr+zum+thema weiterlesen lesetipp relacionadas relacionados relacionado connexe lire+aussi correlati verwandte
    aehnliche ranking toplist top+stories topstories inline+related linkbox link+box`,
  comments: `comment comments commentlist comment+list comment+form comments+area disqus respond replies reply discussion
    discuss kommentar kommentare comentarios commentaires commenti opmerkingen reacties livefyre coral talk+comments
    fb+comments commentarea forum komentarze guestbook`,
  share: `share shares sharing sharer sharebar sharebuttons share+buttons share+bar sharedaddy social socials socialmedia
    social+media socialshare social+share socialbar addthis addtoany a2a shariff sharethis facebook twitter whatsapp
    telegram linkedin pinterest reddit follow follow+us followus teilen compartir partager condividi some+share
    sns permalink copy+link copylink`,
  advertisement: `ad ads adv advert adverts advertisement advertisements advertising adslot ad+slot adunit ad+unit adbox
    adcontainer ad+container adwrapper ad+wrapper adsense adsbygoogle dfp googletag sponsor sponsored sponsors
    sponsoring anzeige anzeigen werbung publicidad publicite pubblicita reklama reklame reklam annons
    advertentie mpu leaderboard billboard skyscraper native+ad ad+placeholder google+auto+placed`,
  newsletter: `newsletter newsletters subscribe subscription signup sign+up mailinglist mailchimp mc4wp optin opt+in
    email+signup nieuwsbrief boletin infolettre abonnieren mailpoet emailform push+notification`,
  consent: `cookie cookies cookiebar cookiebanner consent gdpr cmp onetrust didomi usercentrics sourcepoint quantcast cookielaw
    cookieconsent cookie+notice cookie+banner cookie+consent privacy+banner truste dsgvo borlabs cky complianz`,
  'author-bio': `author+bio authorbio author+box authorbox author+info authorinfo about+author abouttheauthor
    about+the+author bio biography author+profile author+card author+description authors+box autorenbox autor+info
    contributor+bio vcard+bio`,
  byline: `byline bylines author authors autor autoren autores auteur auteurs auteurs writer writers contributor
    contributors reporter credits+author authorname author+name posted+by vcard fn verfasser auctor forfatter`,
  date: `date dates datetime dateline timestamp time published publish+date pubdate pub+date published+date
    posted+on postdate post+date article+date entry+date datum fecha data+pubblicazione updated lastmodified`,
  tags: `tag tags taglist tag+list tagcloud tag+cloud tags+links keywords keyword topics topic+list category categories
    cat+links catlinks post+tags article+tags tax+tags schlagworte schlagwort etiquetas themen labels`,
  caption: `caption captions figcaption wp+caption wp+caption+text image+caption photo+caption media+caption imagecaption
    img+desc image+desc photo+desc pic+desc image+description photo+description photo+explain
    credit credits photo+credit image+credit photocredit copyright+notice bildunterschrift bildnachweis legend legende
    didascalia`,
  gallery: `gallery galleries photogallery slideshow slide slides carousel slider lightbox swiper slick flexslider owl
    bildergalerie fotostrecke diaporama`,
  paywall: `paywall piano metered meter regwall subscriber subscribers subscriber+only premium tp+container plus+box
    paid+content paybox abo abobox`,
  lead: `lead lede leadtext dek deck standfirst stand+first subtitle subtitles sub+title subhead subheadline sub+headline
    subheading summary intro introduction introtext excerpt chapo chapeau vorspann ingress entradilla sommario sapo
    article+intro article+summary article+lead abstract bajada copete sottotitolo description tagline`,
  headline: `headline headlines title titles entry+title post+title article+title page+title posttitle articletitle
    article+headline story+headline titre titulo titolo overskrift uberschrift kicker overline dachzeile eyebrow`,
  hidden: `hidden hide invisible sr+only sronly visually+hidden visuallyhidden visuallyhide screen+reader+text
    screen+reader+only screenreader d+none is+hidden u+hidden element+invisible offscreen assistive a11y+hidden vh`,
  form: `form forms formular search searchform search+form searchbox login signin sign+in logout register registration
    input button btn buttons dropdown select password account`,
  media: `video videos player videoplayer audio podcast podcasts jwplayer brightcove embed embeds embedded iframe oembed
    youtube vimeo tts listen readspeaker soundcloud playlist`,
  box: `box infobox info+box factbox fact+box facts callout sidebox inset aside+box kasten infokasten textbox accordion
    spoiler notice note alert warning tip`,
  quote: `quote quotes pullquote pull+quote blockquote zitat citation cita citat`,
  tools: `tools tool toolbar actions action print printer printable email+link bookmark bookmarks save font+size fontsize
    textsize accessibility favorite favourites like likes rating ratings vote votes star stars counter views language
    languages lang+switcher translate googleplay report feedback poll survey quiz`,
  promo: `promo promos promotion promotions cta call+to+action app+download appstore download shop store product products
    affiliate donate donation donations support crowdfunding offer offers deal deals event events contest modal popup
    pop+up overlay interstitial dialog toast ribbon campaign jobs job marketplace coupon`,
  meta: `meta metadata metas entry+meta post+meta article+meta article+info articleinfo post+info info infos details
    article+header article+footer entry+footer entry+header post+header post+footer`,
  list: `list listing listings grid feed archive archives cards card item items row+items river stream tiles tile thumb thumbs
    thumbnail thumbnails links link+list linklist blogroll sitemap collection index`,
};

/** Tags and roles that say what class names say elsewhere. */
export const SIGN_TAGS: Readonly<Record<string, Sign>> = {
  nav: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  article: 'article',
  figcaption: 'caption',
  time: 'date',
  form: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  label: 'form',
  template: 'hidden',
  noscript: 'hidden',
  menu: 'navigation',
};

export const SIGN_ROLES: Readonly<Record<string, Sign>> = {
  navigation: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
  dialog: 'promo',
  alertdialog: 'promo',
  menu: 'navigation',
  menubar: 'navigation',
  article: 'article',
};
