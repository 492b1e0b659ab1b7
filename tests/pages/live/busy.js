// A page of 20,000 nodes into which 1,000 advertisements a minute are put, as many without words as with some.
(function () {
  'use strict';

  addEventListener('DOMContentLoaded', function () {
    var list = document.getElementById('rest');
    var markup = '';
    for (var i = 0; i < 2400; i += 1) {
      markup += '<li class="row r' + i % 7 + '"><span class="key">Row ' + i + '</span> <b>value</b> <i data-x="' + i + '">of the tide table, metres</i></li>';
    }
    list.innerHTML = markup;
  });

  var SHAPES = [
    function () { return '<div style="width:300px;height:250px"></div>'; },
    function (i) { return '<iframe src="https://ads.example.net/frame/' + i % 40 + '?c=' + i + '" width="300" height="250"></iframe>'; },
    function (i) { return '<div class="ad"><a href="https://shop.example.net/c/' + i + '"><img alt="" width="300" height="100"></a></div>'; },
    function (i) { return '<div class="ad"><p>Advertisement: boots for wet weather, now in thirty colours, number ' + i + '.</p></div>'; },
  ];

  window.liveBusy = function (count, every, done) {
    var put = 0;
    var slots = [];
    var longest = 0;
    var last = performance.now();
    var timer = setInterval(function () {
      var now = performance.now();
      longest = Math.max(longest, now - last - every);
      last = now;
      var slot = document.createElement('div');
      slot.innerHTML = SHAPES[put % SHAPES.length](put);
      document.getElementById(put % 2 ? 'ads' : 'content').appendChild(slot);
      slots.push(slot);
      if (slots.length > 60) slots.shift().remove();
      put += 1;
      if (put < count) return;
      clearInterval(timer);
      done({ longest: longest });
    }, every);
  };
})();
