/** `npm run demo:data`: the made-up debate's source tables, and the demo's trees. See `demo/generate/README.md`. */
import '../demo/generate/main.ts';
