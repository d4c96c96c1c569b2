/**
 * `node tools/weigh.mjs <element>`: what the modules of a single file weigh in it, minified, largest first. Bytes before
 * gzip, since what one module weighs after it depends on the others.
 */
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';
import { single } from '../vite.config.ts';
import { root } from './lib/rooms.mjs';

const [name = ''] = process.argv.slice(2);
const config = single(name);
const result = await build({ ...config, build: { ...config.build, write: false } });
const { output } = [result].flat()[0];

for (const chunk of output.filter(part => part.type === 'chunk' && part.isEntry)) {
  const rows = Object.entries(chunk.modules).map(([id, { code }]) => ({
    bytes: minifySync('a.js', code ?? '', { mangle: true, compress: true }).code.length,
    id: relative(root, id),
  }));
  for (const { bytes, id } of rows.sort((a, b) => b.bytes - a.bytes))
    console.log(String(bytes).padStart(7), id);
  console.log(
    String(chunk.code.length).padStart(7),
    chunk.fileName,
    `(gzip ${gzipSync(chunk.code, { level: 9 }).length})`,
  );
}
