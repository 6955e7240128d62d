/**
 * What only the operator can put right: a wrong variable, a damaged file, a taken port, a refused token. Its message is all
 * that is shown, without a stack: where it is (file, field, variable), what is wrong there, and the remedy.
 */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
