import {
	commands,
	Disposable,
	DocumentLink,
	languages,
	l10n,
	Range,
	Uri,
	ViewColumn,
	window,
	workspace,
	type DecorationRenderOptions,
	type TextEditor,
} from 'vscode';
import { ACTOR_KINDS, type ActorKind } from '../../core/model';
import { SHADE_OF_SOURCE } from '../claimShades';
import { SHOW_LEGEND } from '../commands';
import { styleOf } from '../highlightStyles';
import { LEGEND } from '../session';
import { edgeStyle, hereStyle, shadeStyle } from '../shadeStyles';
import { KINDS } from '../shownKinds';
import { kindName, unattributed } from '../labels';

/** A line of the legend: words that are dressed like an article's, and what that means. */
interface LegendLine {
	readonly sample: string;
	readonly meaning: string;
	/** Styles with the part of the sample that they are at. */
	readonly styles: readonly (readonly [style: DecorationRenderOptions, from: number, to: number])[];
}

/**
 * The legend: what the lines and shades mean, in a read-only document whose words are dressed as an article's are, by the
 * theme's own colours. The meaning stands in words beside each, so that it can be read aloud.
 */
export function registerLegend(): Disposable {
	const entries = legend();
	const dressed = entries.flatMap(({ styles }, line) =>
		styles.map(([style, from, to]) => ({
			type: window.createTextEditorDecorationType(style),
			range: new Range(line, from, line, to),
		})),
	);
	const uri = Uri.from({ scheme: LEGEND, path: l10n.t('What the Lines Mean') });
	const dress = (editors: readonly TextEditor[]): void => {
		for (const editor of editors)
			if (editor.document.uri.scheme === LEGEND)
				for (const { type, range } of dressed) editor.setDecorations(type, [range]);
	};
	const show = async (): Promise<void> => {
		const document = await workspace.openTextDocument(uri);
		await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
	};
	return Disposable.from(
		...dressed.map(({ type }) => type),
		commands.registerCommand(SHOW_LEGEND, show),
		workspace.registerTextDocumentContentProvider(LEGEND, {
			provideTextDocumentContent: () => [...entries.map(lineOf), '', choose(), ''].join('\n'),
		}),
		languages.registerDocumentLinkProvider(
			{ scheme: LEGEND },
			{
				provideDocumentLinks: (document) => {
					const line = document.lineAt(entries.length + 1);
					const settings = `command:workbench.action.openSettings?${encodeURIComponent(JSON.stringify(KINDS))}`;
					return [new DocumentLink(line.range, Uri.parse(settings))];
				},
			},
		),
		window.onDidChangeVisibleTextEditors(dress),
	);
}

const choose = (): string => l10n.t('Choose what is lit up');

const lineOf = ({ sample, meaning }: LegendLine): string => [sample, meaning].filter(Boolean).join(' — ');

function legend(): readonly LegendLine[] {
	const title = (words: string): readonly LegendLine[] => [
		{ sample: '', meaning: '', styles: [] },
		{ sample: words, meaning: '', styles: [] },
	];
	const entry = (sample: string, meaning: string, ...styles: readonly DecorationRenderOptions[]): LegendLine => ({
		sample,
		meaning,
		styles: styles.map((style) => [style, 0, sample.length]),
	});
	const claim = l10n.t('“It is over”');
	return [
		...title(l10n.t('Who')).slice(1),
		...ACTOR_KINDS.map((kind) => entry(kindName(kind), meaningOf(kind), styleOf(kind))),
		...title(l10n.t('Who says what')),
		entry(l10n.t('said'), l10n.t('the cue: how a claim is brought in'), styleOf('cue')),
		entry(l10n.t('an official'), l10n.t('the words that name its source'), styleOf('claimSource')),
		entry(claim, l10n.t('the claim that the cursor is in'), hereStyle()),
		entry(claim, l10n.t('a claim, while all claims are shown'), shadeStyle('claim')),
		{
			sample: claim,
			meaning: l10n.t('where a claim begins and ends; always shown of a claim that you marked'),
			styles: [
				[edgeStyle('starts'), 0, 1],
				[edgeStyle('ends'), claim.length - 1, claim.length],
			],
		},
		...title(l10n.t('Claims coloured by kind of source')),
		...Object.entries(SHADE_OF_SOURCE).map(([kind, shade]) =>
			entry(claim, kindName(kind as keyof typeof SHADE_OF_SOURCE), shadeStyle(shade)),
		),
		entry(claim, unattributed(), shadeStyle('claim')),
		...title(l10n.t('What surrounds the article')),
		entry(
			l10n.t('Read more'),
			l10n.t('menus, teasers, comments, footers: no names and no claims in it'),
			styleOf('boilerplate'),
		),
	];
}

function meaningOf(kind: ActorKind): string {
	switch (kind) {
		case 'person':
			return l10n.t('a solid line');
		case 'organization':
			return l10n.t('a dashed line');
		case 'place':
			return l10n.t('a dotted line');
		case 'group':
			return l10n.t('a line below and above');
		case 'unnamed':
			return l10n.t('a double line');
		case 'document':
			return l10n.t('a dashed line below and above');
		case 'other':
			return l10n.t('a thin line');
	}
}
