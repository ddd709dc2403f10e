import type { Page } from 'playwright-core';

/** Pixels as a canvas has them: red, green, blue and opacity in a number, row by row. */
interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly colours: Uint32Array;
}

/**
 * A screenshot as lossless WebP in few colours. It has flat colours and the blends at the edges of its letters, of which a
 * few are as good as all: it gets a quarter of the size of the PNG and stays sharp, which lossy compression of letters does not.
 */
export async function smallPicture(page: Page, png: Buffer, colours: number): Promise<Buffer> {
	const { width, height, data } = await page.evaluate(readPng, png.toString('base64'));
	const pixels = { width, height, colours: new Uint32Array(Uint8Array.from(Buffer.from(data, 'base64')).buffer) };
	const reduced = Buffer.from(withColours(pixels, colours).buffer).toString('base64');
	return Buffer.from(await page.evaluate(writeWebp, { width, height, data: reduced }), 'base64');
}

/** So many of the most frequent colours are always kept: those of areas, on which a false tint would be seen. */
const AREAS = 8;

/** Each pixel in the nearest of so many colours: those of areas, and then always the one that is missed most. */
function withColours({ colours }: Pixels, count: number): Uint32Array {
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

interface Raw {
	readonly width: number;
	readonly height: number;
	/** The bytes of the pixels in base64. */
	readonly data: string;
}

/** Runs in the page. */
async function readPng(png: string): Promise<Raw> {
	const image = new Image();
	image.src = `data:image/png;base64,${png}`;
	await image.decode();
	const { width, height } = image;
	const context = new OffscreenCanvas(width, height).getContext('2d')!;
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, width, height);
	let bytes = '';
	for (const byte of data) bytes += String.fromCharCode(byte);
	return { width, height, data: btoa(bytes) };
}

/** Runs in the page. */
async function writeWebp({ width, height, data }: Raw): Promise<string> {
	const canvas = new OffscreenCanvas(width, height);
	const pixels = Uint8ClampedArray.from(atob(data), (byte) => byte.charCodeAt(0));
	canvas.getContext('2d')!.putImageData(new ImageData(pixels, width), 0, 0);
	const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
	let bytes = '';
	for (const byte of new Uint8Array(await blob.arrayBuffer())) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
