/** Fixed words on printed letters. What a letter says comes from the notice itself. */
export const letter = {
  /** Where the address would be, for somebody without one. */
  handOver: 'Om mee te geven',
  phone: 'Telefoon {phone}',
  code: 'Uw code',
  codeUse: 'Houd deze code bij de hand als u ons belt.',
  call: 'Hebt u een vraag? Bel ons gerust: {phone}',
  page: 'Bladzijde {page} van {pages}',
  bundleTitle: 'Brieven om te versturen',
} as const;
