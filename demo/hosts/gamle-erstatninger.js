/** Old stand-ins that replace what the browser has, and do half of it. */
(function () {
  // Takes lists with a length, and knows nothing of iterators.
  Array.from = function (list, map, that) {
    var result = Array.prototype.slice.call(list);
    return map ? result.map(map, that) : result;
  };
  // Goes up the chain of prototypes.
  Object.entries = function (object) {
    var result = [];
    // eslint-disable-next-line house/bans
    for (var key in object) result.push([key, object[key]]);
    return result;
  };
  Object.assign = function (target) {
    for (var i = 1; i < arguments.length; i++) {
      var source = Object(arguments[i]);
      for (var key of Object.keys(source)) target[key] = source[key];
    }
    return target;
  };
  Array.prototype.includes = function (value) {
    return this.indexOf(value) !== -1;
  };
  Array.prototype.flat = function () {
    return [].concat.apply([], this);
  };
  Element.prototype.closest = function (selector) {
    var element = this;
    while (element && !element.matches(selector)) element = element.parentElement;
    return element;
  };
  Element.prototype.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
  };
  // As in a library for promises from before these came.
  delete Promise.prototype.finally;
  delete Promise.allSettled;

  // Over XMLHttpRequest: no stream, no abort, and an answer that is only text.
  window.fetch = function (address, options) {
    return new Promise(function (done, failed) {
      var request = new XMLHttpRequest();
      request.open((options && options.method) || 'GET', String(address.url || address));
      request.onload = function () {
        done({
          ok: request.status >= 200 && request.status < 300,
          status: request.status,
          url: request.responseURL,
          headers: {
            get: function (name) {
              return request.getResponseHeader(name);
            },
          },
          text: function () {
            return Promise.resolve(request.responseText);
          },
          json: function () {
            return Promise.resolve(JSON.parse(request.responseText));
          },
        });
      };
      request.onerror = function () {
        failed(new TypeError('Network request failed'));
      };
      request.send((options && options.body) || null);
    });
  };
})();
