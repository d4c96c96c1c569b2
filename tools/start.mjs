/** `npm start`: builds what the demo needs, makes its data, serves it and prints the address. `--port` as wanted. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { serveHosts } from './build/serve-hosts.mjs';
import { root } from './lib/rooms.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, host: { type: 'string' } },
});

/** Runs a script with this very Node; what it says passes through. */
function run(script, ...args) {
  if (!existsSync(join(root, script))) return;
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('tools/build.mjs', '--only', 'library,cdn,cli');
run('tools/demo-data.mjs');

const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  root,
  plugins: [serveHosts()],
  server: { port: Number(values.port), host: values.host ?? 'localhost' },
});
await server.listen();
const { port } = server.httpServer.address();
console.log(`\nDemo: http://${values.host ?? 'localhost'}:${port}/demo/\n`);
