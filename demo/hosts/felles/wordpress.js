/**
 * What a WordPress page does with the messages of an embedded frame: the secret must be that of the frame, the message
 * must come from the frame, and a height is kept between 200 and 1000 pixels.
 */
addEventListener('message', ({ data, source }) => {
  const { secret, message, value } = data ?? {};
  if (message !== 'height' || !secret || /[^a-zA-Z0-9]/.test(secret)) return;
  document.querySelectorAll(`iframe[data-secret="${secret}"]`).forEach(frame => {
    if (frame.contentWindow === source)
      frame.height = String(Math.min(1000, Math.max(200, parseInt(value, 10))));
  });
});
