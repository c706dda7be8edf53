/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
}

/**
 * The key that names sort and compare by: no marks, lower case, apostrophes left out, hyphens as spaces, spaces single.
 * "O’Brien" and "OBRIEN" give `obrien`; "Smith-Jones" gives `smith jones`. Sorted under COLLATE "C", every database agrees.
 */
export function sortKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþħıŋ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘‛ʼʻʹ`´′]/g, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .trim()
}
