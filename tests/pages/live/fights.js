// Sites that do not let an appeal be hidden. `liveFights` counts how often one came back, or got another name.
(function () {
  'use strict';

  window.liveFights = 0;
  var shadow = null;
  var box = window.liveBox = function () { return (shadow || document).querySelector('aside'); };
  var isSeen = function (element) { return element.getClientRects().length > 0; };

  /** Puts the box into a shadow root, beside what stays. */
  window.liveShadow = function (mode) {
    var host = document.createElement('mixed-widget');
    shadow = host.attachShadow({ mode: mode });
    shadow.innerHTML = '<p class="weather">Skarv: 14 degrees, wind from the west, light rain in the evening, clearing up towards midnight; '
      + 'the sea is calm and the ferries sail on time.</p>';
    var inside = shadow.appendChild(document.querySelector('aside').cloneNode(true));
    inside.removeAttribute('data-copydesk');
    document.querySelector('aside').replaceWith(host);
  };

  window.liveFight = {
    // Takes away every attribute that it does not know.
    strips: function () {
      var clean = function () {
        if (!box().hasAttribute('data-copydesk')) return;
        box().removeAttribute('data-copydesk');
        window.liveFights += 1;
      };
      new MutationObserver(clean).observe(box().getRootNode(), { attributes: true, subtree: true });
      clean();
    },
    // The article goes on, so that it is read once more.
    grows: function () {
      ['in the autumn', 'once the boats are back', 'when the village has 412,000 euros'].forEach(function (when) {
        var more = document.querySelector('.body').appendChild(document.createElement('p'));
        more.textContent = 'The council will vote on what to do about the quay ' + when + ', the harbour master said on Sunday.';
      });
    },
    // Puts the box in anew, under another name, whenever it is not seen.
    replaces: function () {
      setInterval(function () {
        if (isSeen(box())) return;
        var copy = box().cloneNode(true);
        copy.removeAttribute('data-copydesk');
        copy.className = 'x' + Math.random().toString(36).slice(2, 8);
        box().replaceWith(copy);
        window.liveFights += 1;
      }, 120);
    },
    // Has the last word.
    insists: function () {
      setInterval(function () {
        if (isSeen(box())) return;
        box().removeAttribute('data-copydesk');
        box().style.setProperty('display', 'block', 'important');
        window.liveFights += 1;
      }, 120);
    },
    // Changes the class of the box, and that of what it stands in.
    renames: function () {
      setInterval(function () {
        box().className = document.body.className = 'y' + Math.random().toString(36).slice(2, 8);
        window.liveFights += 1;
      }, 50);
    },
    // Builds the page once more from its own data.
    hydrates: function () {
      var app = document.getElementById('app');
      var markup = app.innerHTML.replace(/ data-copydesk="[a-z]+"/g, '');
      app.innerHTML = '';
      setTimeout(function () { app.innerHTML = markup; }, 50);
    },
  };
})();
