import { viterbi } from '../../weights/viterbi';
import { TAG_SCHEME } from './tags';

/** The best-scoring tags of a sentence. */
export const decode = viterbi(TAG_SCHEME);
