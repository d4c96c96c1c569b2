/**
 * What of lit is left out of the files of script tags (lean.mjs), and what stands there instead. Whoever needs a part again
 * takes its line away, and what names it from `needed`.
 */

/** What our sources may not use, since it is left out: it would do nothing in the files, and nobody would be told. */
export const needed = new RegExp(
  [
    // Options of properties, and what an update can be asked to do.
    /\b(?:reflect|converter|hasChanged|useDefault|noAccessor|wrapped)\s*:/,
    /\btype: (?!String\b|Number\b|Boolean\b)\w+ \}/,
    /\b(?:shouldUpdate|scheduleUpdate|getUpdateComplete|removeController|addInitializer|getPropertyOptions)\(/,
    /\b(?:mathml|unsafeCSS|CSSResult\(|supportsAdoptingStyleSheets)\b/,
    /lit\/(?:async-directive|decorators|static-html)|lit\/directives\/(?!guard\b)|=\s*[\x22\x27]?\$\{\s*guard\(/,
    // In templates: parts at elements and in comments, and elements whose content is text alone.
    /<[a-z][a-z-]*\s+\$\{|<!--[^>]*\$\{|<(?:script|style|title)\b[^<]*\$\{|<textarea[^<]*>\$\{/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** `@lit/reactive-element`: attributes are read and never written back, and properties have no accessors of their own. */
export const reactiveElement = [
  [/,supportsAdoptingStyleSheets,unsafeCSS\}/, '}'],
  // Decorators and their metadata, initializers, the mark for other versions: also nothing that the page would see.
  [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
  [/static addInitializer\(t\)\{.*?\.push\(t\)\}/, ''],
  [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
  [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}this\._\$Eh/, 'this._$$Eh'],
  [/,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  [/c=a\.trustedTypes,l=c\?c\.emptyScript:"",p=a\.reactiveElementPolyfillSupport,/, ''],
  // Styles are a list, nested as it comes.
  [
    /static finalizeStyles\(s\)\{.*?return i\}/,
    'static finalizeStyles(s){return[...new Set((s??[]).flat(1/0).reverse())].reverse()}',
  ],
  // Converters: text, numbers and yes or no, from attributes alone.
  [/u=\{toAttribute.*?\},f=/, 'u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t,f='],
  [/,converter:u,reflect:!1,useDefault:!1,hasChanged:f/, ''],
  [/_\$ET\(t,s\)\{.*?this\._\$Em=null\}\}/, ''],
  [/this\._\$Eq&&=.*?,this\._\$EM\(\)/, 'this._$$EM()'],
  [
    /const t=i\.getPropertyOptions\(e\),h=.*?:u;this\._\$Em=e;const r=h\.fromAttribute\(s,t\.type\);this\[e\]=.*?,this\._\$Em=null/,
    'this[e]=u(s,i.elementProperties.get(e).type)',
  ],
  [/if\(void 0!==e&&this\._\$Em!==e\)/, 'if(void 0!==e)'],
  [/this\._\$Em=null,/, ''],
  // Properties: all stand in the class itself, ours spread their base's; each gets the same accessor.
  [
    /static createProperty\(t,s=b\)\{.*?\}static getPropertyDescriptor\(t,s,i\)\{.*?enumerable:!0\}\}static getPropertyOptions\(t\)\{.*?\}static _\$Ei\(\)\{.*?\}static finalizeStyles/,
    'static finalize(){if(this.hasOwnProperty("finalized"))return;this.finalized=!0;const t=this.properties??{};this.elementProperties=new Map(r(t).map(s=>[s,t[s]])),this._$$Eh=new Map;for(const[t,s]of this.elementProperties){s.state||!1===s.attribute||this._$$Eh.set(s.attribute??t.toLowerCase(),t);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},configurable:!0,enumerable:!0})}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles',
  ],
  [/static _\$Eu\(t,s\)\{.*?\}(?=constructor)/, ''],
  [
    /if\(void 0!==t\)\{const r=this\.constructor;.*?this\.C\(t,s,i\)\}/,
    'if(void 0!==t){if(!f(this[t],s))return;this._$$AL.has(t)||this._$$AL.set(t,this.hasUpdated?s:void 0)}',
  ],
  [/requestUpdate\(t,s,i,e=!1,h\)/, 'requestUpdate(t,s)'],
  [/C\(t,s,\{useDefault.*?add\(t\)\)\}/, ''],
  [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?\}\}let/, '}let'],
  [/removeController\(t\)\{.*?\}/, ''],
  [/t=this\.shouldUpdate\(s\),t\?\((this\.willUpdate\(s\),.*?,this\.update\(s\))\):this\._\$EM\(\)/, '$1'],
  [/\}let t=!1;const s=this\._\$AL;try/, '}const s=this._$$AL;try'],
  [/throw t=!1,this\._\$EM\(\),s\}t&&this\._\$AE\(s\)/, 'throw this._$$EM(),s}this._$$AE(s)'],
  [/shouldUpdate\(t\)\{return!0\}/, ''],
  // What is called from one place stands there.
  [/,this\._\$Ev\(\)\}_\$Ev\(\)\{/, ';'],
  [
    /attributeChangedCallback\(t,s,i\)\{this\._\$AK\(t,i\)\}_\$AK\(t,s\)\{/,
    'attributeChangedCallback(t,h,s){',
  ],
  [
    /get updateComplete\(\)\{return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return this\._\$ES\}/,
    'get updateComplete(){return this._$$ES}',
  ],
  [/const t=this\.scheduleUpdate\(\);return null!=t&&await t,/, 'return this.performUpdate(),'],
  [/scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/, ''],
];

/** `lit-element`: no polyfills, nothing painted on a server, no mark for other versions on the page. */
export const litElement = [
  [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
  [/const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/, ''],
  [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  [/const s=globalThis;/, ''],
  // Only directives that wait need to know that the element left; ours do not.
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  [/connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}/, ''],
  [/disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/, ''],
  [/this\._\$Do=e\(r/, 'e(r'],
  [/,this\._\$Do=void 0/, ''],
];

/** `css-tag`: browsers that can read the files can share style sheets; ours are css templates, each made once. */
export const cssTag = [
  [/const t=globalThis,e=t\.ShadowRoot&&.*?,s=Symbol\(\),o=new WeakMap;/, ''],
  [
    /class n\{.*?toString\(\)\{return this\.cssText\}\}/,
    'class n{constructor(t){this.cssText=t}get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}}',
  ],
  [/const r=t=>new n\(.*?,void 0,s\),i=/, 'const i='],
  [/\(t=>\{if\(!0===t\._\$cssResult\$\)return t\.cssText;.*?\}\)\(s\)/, 's.cssText'],
  [/return new n\(o,t,s\)/, 'return new n(o)'],
  [
    /S=\(s,o\)=>\{if\(e\).*?appendChild\(o\)\}\},c=e\?t=>t:.*?\(t\):t;/,
    'S=(s,o)=>{s.adoptedStyleSheets=o.map(t=>t.styleSheet)},c=t=>t;',
  ],
  [/,e as supportsAdoptingStyleSheets,r as unsafeCSS/, ''],
];

/** `lit-html`: no MathML, no parts at elements or in comments, no scripts, styles or titles with parts in them. */
export const litHtml = [
  [/,T=x\(3\)/, ''],
  [/,T as mathml/, ',b as mathml'],
  [
    /const j=\{M:h.*?F:Z\},B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);const D=/,
    'const j={},D=',
  ],
  [/l=2===i\?"<svg>":3===i\?"<math>":""/, 'l=2===i?"<svg>":""'],
  [/\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, '(2===i?"</svg>":"")'],
  [/2===i\|\|3===i/, '2===i'],
  [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/, ';'],
  [/if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''],
  [
    /else if\(8===r\.nodeType\)if\(r\.data===n\)d\.push\(\{type:2,index:l\}\);else\{.*?t\+=o\.length-1\}/,
    'else 8===r.nodeType&&r.data===n&&d.push({type:2,index:l});',
  ],
  [/\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/, '(c=p)'],
  [/,y=\/\^\(\?:script\|style\|textarea\|title\)\$\/i/, ''],
  [/:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
  [/class Z\{.*?_\$AI\(t\)\{M\(this,t\)\}\}/, ''],
  [/for\(this\._\$AP\?\.\(!1,!0,s\);/, 'for(;'],
  [/setConnected\(t\)\{.*?\}/, ''],
  [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
  // What only directives that wait would ask: whether they are still on the page.
  [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
  [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
  [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
  [
    /get parentNode\(\)\{let t=this\._\$AA\.parentNode;.*?,t\}get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/,
    '',
  ],
  [/this\._\$AV=\[\],this\._\$AN=void 0,/, 'this._$$AV=[],'],
  [/this\.type=2,this\._\$AH=A,this\._\$AN=void 0,/, 'this._$$AH=A,'],
  [/this\.type=1,this\._\$AH=A,this\._\$AN=void 0,/, 'this._$$AH=A,'],
  [/\(h\?\._\$AO\?\.\(!1\),void 0===o/, '(void 0===o'],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, ''],
  [/constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/, ''],
  // Directives stand where content does, never in attributes.
  [/let h=void 0!==e\?s\._\$Co\?\.\[e\]:s\._\$Cl;/, 'let h=s._$$Cl;'],
  [/void 0!==e\?\(s\._\$Co\?\?=\[\]\)\[e\]=h:s\._\$Cl=h/, 's._$$Cl=h'],
  [/function M\(t,i,s=t,e\)/, 'function M(t,i,s=t)'],
  [/h\._\$AT\(t,s,e\)/, 'h._$$AT(t,s)'],
  [/M\(t,h\._\$AS\(t,i\.values\),h,e\)/, 'M(t,h._$$AS(t,i.values),h)'],
  [/t=M\(this,t,i,0\),o=/, 'o='],
  [/r=M\(this,e\[s\+n\],i,n\),/, 'r=e[s+n],'],
  [/if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;/, 'if((t??=A)===E)return;'],
  // Templates that were compiled beforehand, documents of others, listeners that are objects with options.
  [/"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&.*?,s\);/, 'this._$$AC(t);'],
  [/const\{values:i,_\$litType\$:s\}=t,e=/, 'const{values:i}=t,e='],
  [/\(t\?\.creationScope\?\?l\)\.importNode/, 'l.importNode'],
  [
    /e=t===A&&s!==A\|\|t\.capture!==s\.capture\|\|.*?,h=t!==A&&\(s===A\|\|e\);/,
    'e=t===A&&s!==A,h=t!==A&&s===A;',
  ],
  [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.*?,t\)):this\._\$AH\.handleEvent\(t\)/, '$1'],
];

/** `directive`: the one we use, `guard`, never asks what is around it. */
export const directive = [[/get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, '']];
