/**
 * The door to every script: `node scripts/run.mjs <name> [arguments]` runs `scripts/<name>.mts` and first installs what
 * package-lock.json asks for, if that has not been done. Plain JavaScript without dependencies, as none may be there yet.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
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

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

async function install() {
	console.log('Installing the packages that package-lock.json names (npm ci) …');
	const cli = process.env['npm_execpath'];
	const [program, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
	const shell = process.platform === 'win32' && program === 'npm';
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	const impatient = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
	const options = ['ci', ...quiet, ...impatient];
	const npm = spawn(program, [...first, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], shell });
	const reminder = setInterval(() => console.log('  … still at it'), 15_000);
	let complaint = '';
	npm.stderr.on('data', (chunk) => (complaint += chunk));
	const status = await new Promise((resolve) => {
		npm.once('error', (error) => fail(`npm cannot be started: ${error.message}.`));
		npm.once('close', resolve);
	});
	clearInterval(reminder);
	if (status === 0) return;
	if (UNREACHABLE.test(complaint)) fail('the packages cannot be fetched: the npm registry is not reachable.');
	fail(`the packages cannot be installed; npm says:\n${complaint.trim()}`);
}

checkNode();
const script = join(root, 'scripts', `${name}.mts`);
if (!/^\w+$/.test(name) || !existsSync(script)) fail(`there is no script “${name}”.`);
if (!installed()) await install();

const scratch = mkdtempSync(join(tmpdir(), 'dossier-'));
const reaper = spawn(process.execPath, [join(root, 'scripts/reaper.mjs'), scratch], {
	stdio: ['pipe', 'ignore', 'ignore'],
	detached: true,
});
reaper.unref();

const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
});

/** Where npm is ended, its shell may end without a word to its children. */
const parent = process.ppid;
setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
	rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
	process.exit(code ?? 1);
});
