// DOMPurify as it comes, and opened up for what a snippet holds, as its README says that custom elements are let in.
/* global DOMPurify, document */
const opened = {
  ADD_TAGS: ['iframe'],
  ADD_ATTR: ['loading'],
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^lo-/,
    attributeNameCheck: /^(src|area|lang|heading-level|scope)$/,
  },
};

globalThis.purify = (html, open) => DOMPurify.sanitize(html, open ? opened : {});
document.body.dataset.ready = '';
