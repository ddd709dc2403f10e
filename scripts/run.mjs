/**
 * The door to every script: `node scripts/run.mjs <name> [arguments]` runs `scripts/<name>.mts` and first installs what
 * package-lock.json asks for, if that has not been done. Plain JavaScript without dependencies, as none may be there yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);

/** @param {string} sentence */
function fail(sentence) {
	console.error(`\nDossier: ${sentence}`);
	process.exit(1);
}

function checkNode() {
	const wanted = /(\d+)\.(\d+)/.exec(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node);
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [leastMajor, leastMinor] = [Number(wanted[1]), Number(wanted[2])];
	if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
	fail(`Node ${leastMajor}.${leastMinor} or newer is needed, and this is ${process.versions.node}.`);
}

/** npm writes the file that is looked at here as the last thing of an installation. */
function installed() {
	const marker = join(root, 'node_modules/.package-lock.json');
	return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
	console.log('Installing the packages that package-lock.json names (npm ci) …');
	const cli = process.env['npm_execpath'];
	const [program, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
	const shell = process.platform === 'win32' && program === 'npm';
	const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status, error } = spawnSync(program, [...first, ...options], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell,
	});
	if (error) fail(`npm cannot be started: ${error.message}.`);
	if (status !== 0) fail('npm could not install the packages (see above); is the npm registry reachable?');
}

checkNode();
const script = join(root, 'scripts', `${name}.mts`);
if (!/^\w+$/.test(name) || !existsSync(script)) fail(`there is no script “${name}”.`);
if (!installed()) install();

const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
