/** What old Prototype.js (1.5-1.6) and MooTools did to the built-in prototypes; everything here can be enumerated. */
(function () {
  function give(target, methods) {
    for (var name of Object.keys(methods)) target[name] = methods[name];
  }
  function each(iterator) {
    for (var i = 0; i < this.length; i++) iterator.call(this, this[i], i);
    return this;
  }
  function plain(source) {
    if (!source) return [];
    if (source.toArray) return source.toArray();
    var length = source.length || 0;
    var results = new Array(length);
    while (length--) results[length] = source[length];
    return results;
  }

  Object.prototype.pollution = function () {};
  Object.prototype.src = 'https://polluted.example/';
  Object.prototype.toJSON = undefined;
  give(Array.prototype, {
    each: each,
    eachSlice: function () {},
    all: Array.prototype.every,
    any: Array.prototype.some,
    collect: Array.prototype.map,
    detect: Array.prototype.find,
    inject: function (memo, iterator) {
      this.each(function (value, index) {
        memo = iterator(memo, value, index);
      });
      return memo;
    },
    toArray: function () {
      return [].concat(this);
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    without: function () {},
    uniq: function () {},
    inspect: function () {},
    toJSON: function () {
      return '[' + this.map(String).join(', ') + ']';
    },
    // Without an iterator, as `reduce` of Prototype.js 1.6 did.
    reduce: function () {
      return this.length > 1 ? this : this[0];
    },
  });
  give(String.prototype, {
    strip: function () {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    contains: function (part) {
      return this.indexOf(part) > -1;
    },
    toJSON: function () {
      return '"' + this + '"';
    },
    blank: function () {
      return /^\s*$/.test(this);
    },
  });
  give(Function.prototype, {
    delay: function () {},
    wrap: function () {},
    defer: function () {},
    methodize: function () {},
  });
  give(Element.prototype, {
    show: function () {},
    hide: function () {},
    update: function () {},
    select: function () {},
    observe: function () {},
    addClassName: function () {},
    // Gives the element back, as Prototype.js does.
    remove: function () {
      this.parentNode.removeChild(this);
      return this;
    },
  });
  Array.from = plain;
  window.$ = function (id) {
    return document.getElementById(id);
  };
  window.$$ = function (selector) {
    return plain(document.querySelectorAll(selector));
  };
  window.$A = plain;
})();
