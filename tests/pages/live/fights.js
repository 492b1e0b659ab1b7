// Sites that do not let an appeal be hidden. `liveFights` counts how often one came back.
(function () {
  'use strict';

  window.liveFights = 0;
  var box = function () { return document.querySelector('aside'); };
  var isSeen = function (element) { return element.getClientRects().length > 0; };

  window.liveFight = {
    // Takes away every attribute that it does not know.
    strips: function () {
      var clean = function () {
        if (!box().hasAttribute('data-copydesk')) return;
        box().removeAttribute('data-copydesk');
        window.liveFights += 1;
      };
      new MutationObserver(clean).observe(document.documentElement, { attributes: true, subtree: true });
      clean();
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
      setInterval(function () { box().className = document.body.className = 'y' + Math.random().toString(36).slice(2, 8); }, 50);
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
