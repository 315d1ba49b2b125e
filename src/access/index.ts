export { assertDeclared, authorise, ruleOf } from './authorise.ts';
export { ACCESS, type Rule } from './table.ts';
