import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from './readText';

describe('readText', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ml-portal-cli-'));
    writeFileSync(at('text'), 'größer\r\n');
    writeFileSync(at('mark'), '\uFEFFkind: A\n');
    writeFileSync(at('utf-16'), Buffer.from('\uFEFFkind: A', 'utf16le'));
    writeFileSync(at('large'), Buffer.alloc(5_000_001));
    symlinkSync(at('gone'), at('lost'));
    symlinkSync(at('circle'), at('circle'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['text', 'größer\r\n'],
    ['mark', 'kind: A\n'],
  ])('reads a %s', async (name, text) => {
    expect(await readText(at(name))).toBe(text);
  });

  it.each([
    ['utf-16', 'is no text in UTF-8'],
    ['large', 'is larger than 5 MB'],
    ['lost', 'cannot be read: its link leads nowhere'],
    ['circle', 'cannot be read: its link leads in a circle'],
    ['.', 'cannot be read: it is a folder'],
  ])('says why it cannot read %s', async (name, message) => {
    await expect(readText(at(name))).rejects.toThrow(message);
  });
});
