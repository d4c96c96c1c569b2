/**
 * `pages/embed.js`: what a page does when it stands in a frame. It tells the page around it how high it is, in the
 * dialects that hosts know: our own, AMP's `embed-size`, pym.js (`?childId=`), and WordPress (`#?secret=`). Without a
 * frame it does nothing, but for a page that only sends on (`<link rel="next">`): there it goes, with what a frame asked for. `?embed` shows the content alone, `?theme=light` or `dark` goes before the reader's choice.
 *
 * A height is no secret, so it is sent to any host; nothing that a host says is used but a request for the height.
 */
export const embedScript = `(function () {
  var html = document.documentElement, query = new URLSearchParams(location.search), last = 0;
  var theme = query.get('theme'), secret = /[?&#]secret=(\\w+)/.exec(location.hash);
  if (query.has('embed')) html.classList.add('embed');
  if (theme === 'light' || theme === 'dark') html.classList.add(theme);
  var next = document.querySelector('link[rel=next]');
  if (next) location.replace(next.href + location.search + location.hash);
  if (parent === self) return;
  function post(message) { parent.postMessage(message, '*'); }
  function tell(again) {
    var height = Math.ceil(html.getBoundingClientRect().height);
    if (!height || (height === last && again !== true)) return;
    last = height;
    post({ type: 'lo-height', height: height });
    post({ sentinel: 'amp', type: 'embed-size', height: height });
    if (query.has('childId')) post(['pym', query.get('childId'), 'height', height].join('xPYMx'));
    if (secret) post({ message: 'height', value: height, secret: secret[1] });
  }
  addEventListener('message', function (event) {
    if (event.source === parent && event.data && event.data.type === 'lo-height-request') tell(true);
  });
  addEventListener('load', tell);
  if (self.ResizeObserver) new ResizeObserver(tell).observe(html);
  tell();
})();
`;
