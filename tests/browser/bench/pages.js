// News pages of any size, the same on every machine: an article amid menus, cards that lead to other stories, sign-ups
// and readers' comments, in the shares that large news sites have. All text is written for this.

const SENTENCES = [
  'At least 23 people were killed and more than 400,000 homes lost power after the storm, the interior ministry said on Friday.',
  'Rescuers reached 12 of 15 villages; the other three, with some 1,200 residents, were still cut off.',
  '"We have 40 boats and need twice as many," Mayor Ann Lee said.',
  'She put the damage at $1.5 billion, up from $900 million in the storm of 2019, and asked the government for a loan.',
  'According to a poll by Acme Data, 62% of voters back the plan, 5 points more than in May.',
  'The plan would raise taxes by 0.4 percentage points and cost the average household €35 a month.',
  'The river stood at 7.2 meters, its second-highest level in 30 years, and is expected to fall until Sunday.',
  'Winds of 120 km/h were measured 40 miles from the coast, where a sailor and his two sons were saved after 11 hours.',
  'Nobody in the harbour town remembers a winter like this one, and few believe that the next will be better.',
  'The ferry company will not say when its ships leave again; its engineers are looking at the landing stage.',
];
const TITLES = [
  'Harbour council votes for a second ferry after months of talks', 'Why the old bridge will stay closed until summer',
  'Teachers and parents agree on a shorter school week', 'A winter market without lights: how the town saves power',
  'Fishermen count their losses after the third storm in a row', 'Museum returns paintings that were lost for eighty years',
];
const SECTIONS = ['News', 'World', 'Business', 'Opinion', 'Sport', 'Culture', 'Science', 'Travel', 'Weather', 'Video'];

/** @template T @param {T[]} list @param {number} place @returns {T} */
const pick = (list, place) => /** @type {T} */ (list[place % list.length]);

/** A paragraph of some 350 characters: a node of its own and, with its link and its words, 5. @param {number} place */
function paragraph(place) {
  const [first, second, third] = [0, 1, 2].map((next) => pick(SENTENCES, place * 7 + next * 3 + Math.floor(place / 10)));
  return `<p class="story-text">${first} <a href="/news/2024/05/0${place % 9 + 1}/background-of-the-story-${place}">${second}</a> ${third}</p>\n`;
}

/** A card that leads to another story: 12 nodes. @param {number} place */
const card = (place) => `<li class="card card--small"><a class="card__link" href="/news/2024/04/${place % 28 + 1}/${pick(TITLES, place).toLowerCase().replaceAll(/\W+/g, '-')}-${place}">
<span class="card__image"><img src="data:," alt=""></span><h3 class="card__title">${pick(TITLES, place)}</h3><span class="card__time">${place % 23 + 1} hours ago</span></a></li>\n`;

/** A reader's comment: 12 nodes. @param {number} place */
const comment = (place) => `<div class="comment" id="comment-${place}"><div class="comment__head"><b>Reader ${place}</b> <time>${place % 12 + 1} May</time></div>
<div class="comment__text">${pick(SENTENCES, place * 3)}</div><button type="button">Reply</button></div>\n`;

/** @param {number} count @param {(place: number) => string} make */
const many = (count, make) => Array.from({ length: Math.max(1, Math.round(count)) }, (_, place) => make(place)).join('');

/**
 * A page of about so many nodes. Large pages are large by what surrounds the article: it has 24 paragraphs (8,000
 * characters) at 1,000 nodes, 40 at 5,000, and at most 120 (40,000 characters, a live blog).
 * @param {number} nodes
 * @param {number} [paragraphs]
 */
export function article(nodes, paragraphs = Math.min(120, 20 + nodes / 250)) {
  const left = Math.max(0, nodes - paragraphs * 5 - 100);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Storm cuts off three villages on the coast</title>
<meta property="og:type" content="article"><meta property="og:title" content="Storm cuts off three villages on the coast">
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2024-05-03T09:16:00+02:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Storm cuts off three villages on the coast",
"datePublished":"2024-05-03T09:16:00+02:00","author":{"@type":"Person","name":"Maria Keller"},"publisher":{"@type":"Organization","name":"The Harbour Post"}}</script>
<style>body{font:16px serif;margin:0}main{display:flex;gap:2em}article{max-width:40em}.card{display:block}</style></head>
<body class="page page--article"><header class="site"><nav class="menu"><ul>
${many(left * 0.05 / 4, (place) => `<li class="menu__item"><a href="/${pick(SECTIONS, place).toLowerCase()}-${place}/">${pick(SECTIONS, place)}</a></li>\n`)}</ul></nav></header>
<main><article class="story"><h1 class="story__title">Storm cuts off three villages on the coast</h1>
<p class="byline">By <a rel="author" href="/authors/maria-keller">Maria Keller</a></p><time datetime="2024-05-03T09:16:00+02:00">3 May 2024, 9:16</time>
<div class="story__body">
${many(paragraphs, (place) => paragraph(place) + (place % 10 === 4
    ? `<aside class="related"><h4>Read more</h4><ul>${card(place)}${card(place + 1)}</ul></aside>\n` : ''))}</div>
<div class="newsletter"><h3>Sign up for our newsletter</h3><p>The news of the day, every morning in your inbox.</p>
<form action="/newsletter"><input type="email" name="email" placeholder="Your email"><button>Sign up</button></form></div>
<section class="support"><h3>Support our journalism</h3><p>We have no owner but our readers. Please donate today.</p><a href="/donate">Donate now</a></section>
</article><aside class="column"><section class="most-read"><h2>Most read</h2><ul>
${many(left * 0.25 / 12, card)}</ul></section></aside></main>
<section class="more"><h2>More stories</h2><ul>${many(left * 0.35 / 12, (place) => card(place + 1000))}</ul></section>
<section class="comments" id="comments"><h2>Comments</h2>${many(left * 0.35 / 12, comment)}</section>
<footer class="site"><p>© The Harbour Post. <a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></p></footer></body></html>`;
}

/** A front page of about so many nodes: many stories, none told. @param {number} nodes */
export function frontPage(nodes) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbour Post</title></head>
<body><header><nav><ul>${many(10, (place) => `<li><a href="/${place}/">${pick(SECTIONS, place)}</a></li>`)}</ul></nav></header>
<main><h1>The Harbour Post</h1><ul>${many(nodes / 12, card)}</ul></main></body></html>`;
}
