import type { AnswerRequest, ArticleRef, Outcome } from '../contract.ts';

/** Items of prompts/evals/, whose README says what each field means. */
export interface QuestionItem extends AnswerRequest {
  id: string;
  kind: string;
  expect: {
    outcome: Outcome | Outcome[];
    articles?: ArticleRef[];
    anyOf?: ArticleRef[];
    allowed?: ArticleRef[];
    quotes?: string[];
    forbid?: string[];
    must?: string[];
  };
}

export interface Place {
  /** Short title: 征信业管理条例. */
  document: string;
  /** Date of publication. */
  version?: string;
  article: ArticleRef;
}

export interface LawItem extends AnswerRequest {
  id: string;
  kind: string;
  expect: {
    outcome: Outcome | Outcome[];
    places?: Place[];
    anyOf?: Place[];
    notice?: 'repealed';
    /** What a notice beside the answer has to say. */
    says?: string;
    forbid?: string[];
    must?: string[];
  };
}

export interface ClaimItem {
  id: string;
  kind: string;
  locale: 'zh' | 'en';
  text: string;
  expect: boolean | boolean[];
}

/** A question of the office's own: where its answer has to stand, or that it has to be refused (no place). */
export interface OwnItem {
  id: string;
  question: string;
  locale: 'zh' | 'en';
  places: { documentId: string; article: ArticleRef }[];
}

/** A passage of a form that a model is to draft, of made-up material. */
export interface DraftItem {
  id: string;
  locale: 'zh' | 'en';
  field: string;
  material: object;
  remarks: string[];
  wish: string;
}

/** The document that `plan` and `claims` are about. */
export const PLAN = 'action-plan-2025-29';

export interface EvaluationSet {
  plan: readonly QuestionItem[];
  laws: readonly LawItem[];
  claims: readonly ClaimItem[];
  /** Each sentence under its mark. */
  lawClaims: readonly ClaimItem[];
  own: readonly OwnItem[];
}
