/** Luhn, ISO/IEC 7812-1, and the lengths and beginnings that are given out: an IMEI passes Luhn too, and is no card. */
export function isCardNumber(digits: string): boolean {
  return BRANDS.some((brand) => brand.test(digits)) && luhn(digits)
}

/** Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro. */
const BRANDS: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^6(?:011|4[4-9]\d|5\d{2})\d{12}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14,17}$/,
  /^(?:50|5[6-8]|6[37])\d{14,17}$/,
]

function luhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, at) => {
      const weighed = at % 2 === 1 ? digit * 2 : digit
      return total + (weighed > 9 ? weighed - 9 : weighed)
    }, 0)
  return sum % 10 === 0
}

/** ISO 13616: country and check moved to the end, letters as numbers, remainder 1. */
export function isIban(account: string): boolean {
  const moved = account.slice(4) + account.slice(0, 4)
  const digits = Array.from(moved, (sign) => String(parseInt(sign, 36))).join('')
  return account.length >= 15 && account.length <= 34 && BigInt(digits) % 97n === 1n
}

/** The French number of the register: thirteen signs (2A and 2B for Corsica) and a key, 97 less the remainder. */
export function isNir(number: string): boolean {
  const digits = number.toUpperCase().replace('2A', '19').replace('2B', '18')
  return BigInt(digits.slice(13)) === 97n - (BigInt(digits.slice(0, 13)) % 97n)
}

/** Spain: the letter is the remainder by 23. A foreigner's X, Y or Z counts as 0, 1, 2. */
export function isSpanishId(id: string): boolean {
  const number = Number(id.slice(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2'))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === id[8]
}

/** Belgium: 97 less the remainder of the first nine digits; those born from 2000 on have a 2 before them. */
export function isBelgianId(digits: string): boolean {
  const [body, key] = [digits.slice(0, 9), Number(digits.slice(9))]
  return [body, `2${body}`].some((number) => 97 - (Number(number) % 97) === key)
}

/** Switzerland: the last digit as on a bar code (EAN-13). */
export function isSwissId(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
