/** What whoever starts the laptop can mend: its message says how, so nobody needs to see a stack. */
export class Trouble extends Error {
  override readonly name: string = 'Trouble';
}
