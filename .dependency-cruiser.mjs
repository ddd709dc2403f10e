/** The files directly in `src/core`: what several stages share, and what puts them together. */
const CORE = '^src/core/[^/]+$';
/** What every stage speaks of: spans, the article and its mentions; the last of a list, folded words, what is made once or remembered, and rules. */
const TERMS = '^src/core/(?:span|model|mentions|lastOf|fold|once|recent|rule)\\.ts$';
const folders = (...names) => `^src/core/(?:${names.join('|')})/`;

/** What attribution knows of sentences. */
const SENTENCES = ['syntax', 'knowledge', 'language'];

/** The stages in the order in which the text flows through them, each with the folders that it may import besides itself. */
const STAGES = {
	layout: ['weights'],
	weights: [],
	language: ['weights'],
	knowledge: ['language', 'weights'],
	names: ['knowledge', 'language', 'weights'],
	syntax: ['language'],
	'attribution/cues': SENTENCES,
	'attribution/sources': ['attribution/cues', ...SENTENCES],
	'attribution/constructions': ['attribution/cues', 'attribution/sources', ...SENTENCES],
	actors: ['attribution', 'syntax', 'names', 'knowledge', 'language'],
	dialogue: ['knowledge'],
	claims: ['dialogue', 'attribution', 'syntax', 'actors', 'names', 'knowledge', 'language'],
};
/** The files directly in `attribution`, which put its folders together. */
const ATTRIBUTION = '^src/core/attribution/[^/]+$';
/** What stands beside the stages: corrections of an article, and the formats that it is written in. */
const BESIDE = {
	corrections: ['attribution', ...Object.keys(STAGES)],
	formats: ['corrections', 'attribution', ...Object.keys(STAGES)],
};

/** The packages that the core is built on, each by the one file that knows it. */
const PACKAGES = {
	'src/core/language/compromise.ts': 'compromise',
	'src/core/corrections/anchor.ts': 'fastest-levenshtein',
	'src/core/formats/terminalText.ts': 'get-east-asian-width',
};

const VSCODE = '(?:^|/)vscode$|@types/vscode';
const NODE = { dependencyTypes: ['core'] };

/** What may import what: everything that no line of this list allows fails lint. */
const allowed = [
	...Object.entries(STAGES).map(([stage, before]) => ({
		from: { path: folders(stage) },
		to: { path: [TERMS, folders(stage, ...before)] },
	})),
	{ from: { path: ATTRIBUTION }, to: { path: [TERMS, folders('attribution', ...SENTENCES)] } },
	...Object.entries(BESIDE).map(([folder, others]) => ({
		from: { path: folders(folder) },
		to: { path: [CORE, folders(folder, ...others)] },
	})),
	{ from: { path: CORE }, to: { path: '^src/core/' } },
	...Object.entries(PACKAGES).map(([file, name]) => ({
		from: { path: `^${file.replace('.', '\\.')}$` },
		to: { path: `^node_modules/${name}/` },
	})),
	{ from: { path: '^src/annotator/' }, to: { path: ['^src/annotator/', '^src/core/'] } },
	{ from: { path: '^src/annotator/(?:nodeChannel|worker)\\.ts$' }, to: NODE },
	{ from: { path: '^src/cli/' }, to: { path: ['^src/cli/', '^src/core/', '^package\\.json$'] } },
	{ from: { path: '^src/cli/' }, to: NODE },
	{
		from: { path: '^src/vscode/' },
		to: { path: ['^src/vscode/(?!features/)', '^src/core/', '^src/annotator/annotator\\.ts$', VSCODE] },
	},
	{ from: { path: '^src/vscode/dossier\\.ts$' }, to: { path: '^src/vscode/features/' } },
	{
		from: { path: '^src/[^/]+\\.ts$' },
		to: { path: ['^src/annotator/', '^src/vscode/dossier\\.ts$', '^src/vscode/features/onboarding\\.ts$', VSCODE] },
	},
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	allowed,
	allowedSeverity: 'error',
	forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }],
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.base.json' },
	},
};
