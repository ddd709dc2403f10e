import sharp from 'sharp';

/**
 * A screenshot as lossless WebP in few colours. It has flat colours and the blends at the edges of its letters, of which a
 * few are as good as all: it gets a fifth of the size of the PNG and stays sharp, which lossy compression of letters does not.
 */
export async function smallPicture(png: Buffer, count: number): Promise<Buffer> {
	const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	const colours = new Uint32Array(Uint8Array.from(data).buffer);
	const reduced = Buffer.from(withColours(colours, count).buffer);
	return sharp(reduced, { raw: info }).webp({ lossless: true, effort: MOST_EFFORT }).toBuffer();
}

const MOST_EFFORT = 6;

/** So many of the most frequent colours are always kept: those of areas, on which a false tint would be seen. */
const AREAS = 8;

/** Each pixel, red, green, blue and opacity in a number, in the nearest of so many colours: those of areas, and then always the one that is missed most. */
function withColours(colours: Uint32Array, count: number): Uint32Array {
	const frequencies = new Map<number, number>();
	for (const colour of colours) frequencies.set(colour, (frequencies.get(colour) ?? 0) + 1);
	const byFrequency = [...frequencies.keys()].sort((a, b) => frequencies.get(b)! - frequencies.get(a)!);
	/** For each colour the nearest that was chosen, and how far it is off. */
	const nearest = new Map(byFrequency.map((colour) => [colour, { chosen: colour, distance: Infinity }]));
	/** A rare colour that is far from all others may be the line under a name. */
	const missed = (colour: number): number => nearest.get(colour)!.distance * Math.sqrt(frequencies.get(colour)!);
	for (let i = 0; i < Math.min(count, byFrequency.length); i++) {
		const next = i < AREAS ? byFrequency[i]! : byFrequency.reduce((a, b) => (missed(b) > missed(a) ? b : a));
		for (const [colour, now] of nearest) {
			const distance = distanceOf(colour, next);
			if (distance < now.distance) nearest.set(colour, { chosen: next, distance });
		}
	}
	return colours.map((colour) => nearest.get(colour)!.chosen);
}

const CHANNELS = [0, 8, 16];
const distanceOf = (a: number, b: number): number =>
	CHANNELS.reduce((sum, shift) => sum + (((a >>> shift) & 255) - ((b >>> shift) & 255)) ** 2, 0);
