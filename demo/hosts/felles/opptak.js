/**
 * Stands first on every host page and remembers what goes wrong there, in `hostRecord`: what the tests ask for, and what
 * anybody can look at in the console.
 */
(function () {
  var record = { errors: [], violations: [], notes: [] };
  Object.defineProperty(window, 'hostRecord', { value: record });

  addEventListener('error', function (event) {
    // What could not be loaded is an event of the element that asked for it, without a message.
    if (event.message) record.errors.push(event.message);
  });
  addEventListener('unhandledrejection', function (event) {
    record.errors.push(String(event.reason) + ' ' + ((event.reason && event.reason.stack) || ''));
  });
  addEventListener('securitypolicyviolation', function (event) {
    // Browsers ask for a favicon by themselves.
    if (/\/favicon\.ico$/.test(event.blockedURI)) return;
    record.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  ['error', 'warn', 'info'].forEach(function (level) {
    var say = console[level];
    console[level] = function () {
      record.notes.push(level + ': ' + Array.prototype.slice.call(arguments).map(String).join(' '));
      say.apply(console, arguments);
    };
  });
})();
