// Overlays and what they do to the page, one function a way. All are put over the page by the site itself.
(function () {
  'use strict';

  function overlay() {
    var made = document.createElement('div');
    made.className = 'window appeal';
    made.setAttribute('role', 'dialog');
    made.innerHTML = window.liveMarkup.appeal;
    return document.body.appendChild(made);
  }

  function veil() {
    var made = document.createElement('div');
    made.className = 'veil';
    document.body.appendChild(made);
  }

  var body = function () { return document.body; };
  var content = function () { return document.getElementById('content'); };
  var app = function () { return document.getElementById('app'); };

  // There before the page is read, and first of all that hear of what scrolls.
  var isHeld = false;
  ['wheel', 'mousewheel', 'DOMMouseScroll', 'MozMousePixelScroll', 'touchmove', 'keydown'].forEach(function (type) {
    addEventListener(type, function (event) { if (isHeld) event.preventDefault(); }, { capture: true, passive: false });
  });

  var ways = window.liveLocks = {
    'overflow of body': function () { overlay(); body().style.overflow = 'hidden'; },
    'overflow of html': function () { overlay(); document.documentElement.style.overflow = 'hidden'; },
    'important overflow by a class': function () { overlay(); body().classList.add('locked'); },
    'fixed body': function () {
      overlay();
      body().style.cssText = 'position:fixed;width:100%;top:' + -scrollY + 'px';
    },
    'a locked wrapper': function () { overlay(); app().classList.add('locked'); },
    'a fixed wrapper': function () { overlay(); app().style.cssText = 'position:fixed;inset:0;overflow:hidden'; },
    'touch-action': function () { overlay(); body().style.touchAction = 'none'; body().style.overscrollBehavior = 'contain'; },
    'listeners': function () {
      overlay();
      ['wheel', 'touchmove', 'keydown'].forEach(function (type) {
        document.addEventListener(type, function (event) { event.preventDefault(); }, { passive: false });
      });
      body().style.overflow = 'hidden';
    },
    'listeners of the window': function () {
      overlay();
      isHeld = true;
      body().style.overflow = 'hidden';
    },
    'inert': function () { overlay(); app().inert = true; body().style.overflow = 'hidden'; },
    'aria-hidden': function () { overlay(); app().setAttribute('aria-hidden', 'true'); },
    'blur': function () { overlay(); content().classList.add('blurred'); },
    'blurred body': function () { overlay(); body().classList.add('blurred'); },
    'a veil beside': function () { veil(); overlay(); },
    'a veil by ::after': function () { overlay(); body().classList.add('veiled'); },
    'overlay and veil beside the body': function () {
      ['veil', 'window appeal'].forEach(function (name) {
        var made = document.createElement('div');
        made.className = name;
        if (name !== 'veil') made.innerHTML = window.liveMarkup.appeal;
        document.documentElement.appendChild(made);
      });
      document.documentElement.style.overflow = 'hidden';
    },
    'a modal dialog': function () {
      var made = document.createElement('dialog');
      made.className = 'appeal';
      made.innerHTML = window.liveMarkup.appeal;
      document.body.appendChild(made);
      made.showModal();
    },
  };

  window.liveLock = function (way) { ways[way](); };

  // The site's own, for the reader.
  addEventListener('DOMContentLoaded', function () {
    document.getElementById('open-menu').onclick = function () {
      document.getElementById('menu').hidden = false;
      veil();
      body().style.overflow = 'hidden';
    };
    document.getElementById('open-search').onclick = function () {
      document.getElementById('search').hidden = false;
      document.getElementById('query').focus();
      veil();
      body().style.overflow = 'hidden';
    };
  });
  window.liveConsent = function () {
    var made = document.createElement('div');
    made.id = 'cookies';
    made.className = 'window';
    made.setAttribute('role', 'dialog');
    made.innerHTML = '<h2>Your privacy</h2><p>We and our partners store cookies on your device.</p><button>Accept all</button><button>Reject all</button>';
    document.body.appendChild(made);
    body().style.overflow = 'hidden';
    app().inert = true;
  };
})();
