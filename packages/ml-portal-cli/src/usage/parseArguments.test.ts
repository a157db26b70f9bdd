import { type CheckOptions, parseArguments } from './parseArguments';
import { UsageError } from './UsageError';

const URL = 'https://portal.example.com';

function optionsOf(args: string, env: NodeJS.ProcessEnv = {}): CheckOptions {
  const command = parseArguments(
    ['check', ...args.split(' ').filter(Boolean)],
    env,
  );
  if (command.name !== 'check') {
    throw new Error(`It is ${command.name}`);
  }
  return command.options;
}

describe('parseArguments', () => {
  it('takes nothing but check for a check of the usual files', () => {
    expect(parseArguments(['check'], {})).toEqual({
      name: 'check',
      options: { paths: [], ignore: [], format: 'text', failOn: 'error' },
      warnings: [],
    });
  });

  it('takes paths and options in any order', () => {
    expect(
      optionsOf(
        `a.yaml --ignore x --format json --portal ${URL}/ --ignore y b/**/c.yaml --fail-on drop --require-level silver --timeout 5`,
        { ML_PORTAL_TOKEN: ' secret\n' },
      ),
    ).toEqual({
      paths: ['a.yaml', 'b/**/c.yaml'],
      ignore: ['x', 'y'],
      format: 'json',
      portal: { url: URL, token: 'secret', timeoutMs: 5_000 },
      failOn: 'drop',
      requireLevel: 'silver',
    });
  });

  it.each([
    [`--portal ${URL}/backstage/?a=b#c`, `${URL}/backstage`],
    ['--portal http://localhost:7007', 'http://localhost:7007'],
  ])('reads the address of %s', (args, url) => {
    expect(optionsOf(args).portal).toEqual({ url, timeoutMs: 60_000 });
  });

  it.each([
    ['', { ML_PORTAL_URL: `${URL}/` }, URL],
    ['--portal http://other', { ML_PORTAL_URL: URL }, 'http://other'],
    ['', { ML_PORTAL_URL: ' ', ML_PORTAL_TOKEN: 'x' }, undefined],
  ])('asks, with %j and %j, %s', (args, env, url) => {
    expect(optionsOf(args, env).portal?.url).toBe(url);
  });

  it('says that the variable holds no address', () => {
    const attempt = () => optionsOf('', { ML_PORTAL_URL: 'portal' });
    expect(attempt).toThrow('ML_PORTAL_URL: must be the http(s) address');
  });

  it('prefers the token that is given, and warns of it', () => {
    const command = parseArguments(
      ['check', '--portal', URL, '--token', 'seen'],
      { ML_PORTAL_TOKEN: 'hidden' },
    );
    expect(command).toMatchObject({
      options: { portal: { token: 'seen' } },
      warnings: [expect.stringContaining('ML_PORTAL_TOKEN')],
    });
    expect(JSON.stringify(command).match(/seen/g)).toHaveLength(1);
  });

  it.each([
    [['--help'], { name: 'help' }],
    [['check', 'x', '-h'], { name: 'help' }],
    [['-v'], { name: 'version' }],
    [['init'], { name: 'init' }],
    [['--init', 'a.yaml'], { name: 'init', file: 'a.yaml' }],
  ])('reads %j', (args, command) => {
    expect(parseArguments(args, {})).toEqual(command);
  });

  it.each([
    ['', 'no command is given'],
    ['chek', 'no command chek'],
    ['init a b', 'init: takes one file'],
    ['check --formt json', "Unknown option '--formt'"],
    ['check --format xml', '--format: must be one of text, json, github'],
    ['check --fail-on never', '--fail-on: must be one of error, drop'],
    ['check --portal', "'--portal <value>' argument missing"],
    ['check --portal portal.example.com', '--portal: must be the http(s)'],
    ['check --portal file:///x', '--portal: must be the http(s)'],
    ['check --portal http://me:secret@x', '--portal: must hold no name'],
    [`check --portal ${URL} --timeout soon`, '--timeout: must be a number'],
    [`check --portal ${URL} --timeout 0`, '--timeout: must be a number'],
    [`check --portal ${URL} --timeout 9999`, '--timeout: must be a number'],
    ['check --token secret', '--token: needs a --portal'],
    ['check --timeout 3', '--timeout: needs a --portal'],
    ['check --fail-on drop', '--fail-on drop: needs a --portal'],
    ['check --require-level x', '--require-level: needs a --portal'],
  ])('refuses %j', (args, message) => {
    const attempt = () => parseArguments(args.split(' ').filter(Boolean), {});
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow('secret');
  });

  it('refuses a token that no header can hold, and does not repeat it', () => {
    const attempt = () =>
      optionsOf(`--portal ${URL}`, { ML_PORTAL_TOKEN: 'my secret' });
    expect(attempt).toThrow('ML_PORTAL_TOKEN: holds a character');
    expect(attempt).not.toThrow('secret');
  });
});
