// What sites do after a page is loaded, one function a habit. The tests call them.
(function () {
  'use strict';

  /** When each appeal was put in, and when it was first seen hidden, by name. */
  var times = window.liveTimes = {};

  function follow(name, element) {
    var begun = performance.now();
    (function look() {
      if (element.getClientRects().length === 0) times[name] = performance.now() - begun;
      else setTimeout(look, 4);
    })();
  }

  function make(tag, markup, attributes) {
    var made = document.createElement(tag);
    Object.assign(made, attributes);
    if (markup) made.innerHTML = markup;
    return made;
  }

  var APPEAL = '<h3>Support our journalism</h3><p>Our reporting depends on readers like you. Please donate to keep it free for '
    + 'everyone.</p><a href="/donate">Donate now</a>';
  var LETTER = '<h3>Sign up for our newsletter</h3><form><input type="email" placeholder="Your e-mail"><button>Sign up</button></form>';
  var READ = '<p><strong>Read also:</strong> <a href="/2024/05/10/ferry-timetable-cut-for-the-winter-12345">Ferry timetable cut for the winter</a></p>';

  var habits = window.live = {
    document: function () { return document.getElementById('content').appendChild(make('div', APPEAL)); },
    paragraph: function () {
      var first = document.getElementById('first');
      return first.parentNode.insertBefore(make('div', READ), first.nextSibling);
    },
    // Where no parser of HTML puts anything.
    'beside the body': function () { return document.documentElement.appendChild(make('div', APPEAL)); },
    open: function () {
      var host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = '<div class="letter">' + LETTER + '</div>';
      return host.shadowRoot.firstChild;
    },
    closed: function () {
      var host = document.body.appendChild(document.createElement('packet-appeal'));
      var inside = host.attachShadow({ mode: 'closed' });
      inside.innerHTML = '<section>' + APPEAL + '</section>';
      return inside.firstChild;
    },
    // A host that is there long before its root.
    upgraded: function () {
      var inside = document.querySelector('late-appeal').attachShadow({ mode: 'closed' });
      inside.innerHTML = '<section>' + APPEAL + '</section>';
      return inside.firstChild;
    },
    // A widget with content that stays, and an appeal beside it.
    beside: function () {
      var host = document.querySelector('mixed-widget');
      var inside = host.shadowRoot || host.attachShadow({ mode: 'open' });
      inside.innerHTML = '<p class="weather">Skarv: 14 degrees, wind from the west, light rain in the evening, clearing up towards midnight; '
        + 'the sea is calm and the ferries sail on time.</p><div class="letter">' + LETTER + '</div>';
      return inside.querySelector('.letter');
    },
    iframe: function () {
      return document.getElementById('content').appendChild(make('iframe', '', { src: 'https://donorbox.org/embed/packet', title: 'Donation form' }));
    },
    letters: function () {
      return document.getElementById('content').appendChild(make('iframe', '', { src: 'https://packet.us1.list-manage.com/subscribe/form?u=1' }));
    },
  };

  /** Puts in what the habit puts in, and measures until it is hidden. */
  window.liveAppeal = function (name) { follow(name, habits[name]()); };
  window.liveAppealOn = function (name, target, event) {
    target.addEventListener(event, function () { window.liveAppeal(name); }, { once: true });
  };
  window.liveMarkup = { appeal: APPEAL, letter: LETTER, read: READ };
})();
