/** The house's own lint rules as an ESLint plugin. */
import bans from './bans.mjs';
import floors from './floors.mjs';

export default {
  meta: { name: 'house' },
  rules: { bans, floors },
};
