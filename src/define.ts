/** Registers all elements. Where a tag is taken, the first registration stands. */
import './elements/area-picker/define.ts';
import './elements/party-compare/define.ts';
import './elements/survey-form/define.ts';
import './elements/top-issues/define.ts';
