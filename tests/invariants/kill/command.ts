import type { DimensionId, Mode } from '#survey';
import { exampleAnswers, itemsOf } from '../../builders/exampleAnswers.ts';

/** A save of one section; `text` names it, `base` the save it was made upon. */
export interface Save {
  readonly kind: 'save';
  readonly dimension: DimensionId;
  readonly seen: number;
  readonly text: string;
  readonly base: string | undefined;
  readonly operation: string;
}

export interface Mark {
  readonly kind: 'mark';
  readonly dimension: DimensionId;
  readonly seen: number;
  readonly done: boolean;
}

/** What changes the head of a response. */
export type HeadCommand =
  | { readonly kind: 'mode'; readonly mode: Mode; readonly rev: number }
  | {
      readonly kind: 'send';
      readonly id: string;
      readonly mode: Mode;
      readonly versions: Readonly<Partial<Record<DimensionId, number>>>;
      readonly alone: boolean;
      readonly reason?: string;
    }
  | {
      readonly kind: 'approve' | 'return' | 'withdraw';
      readonly operation: string;
      readonly submission: string;
    };

/** What a person does to the response of their administration. */
export type Command = Save | Mark | HeadCommand;

export const RESPONSE = '/api/responses/2026';
const DECISIONS = { approve: 'approval', return: 'return', withdraw: 'withdrawal' } as const;

/** The item whose comment tells saves apart. */
export function itemOf(dimension: DimensionId): string {
  return itemsOf(dimension)[0]!.id;
}

/** The request a command is; the same command is the same request however often it is sent. */
export function requestOf(command: Command): { method: string; path: string; body: object } {
  switch (command.kind) {
    case 'save': {
      const { dimension, seen, operation, text } = command;
      const answers = exampleAnswers(dimension, seen % 6);
      const body = { seen, operation, answers, comments: { [itemOf(dimension)]: text } };
      return { method: 'PUT', path: `${RESPONSE}/sections/${dimension}`, body };
    }
    case 'mark': {
      const { dimension, seen, done } = command;
      return { method: 'PUT', path: `${RESPONSE}/sections/${dimension}/done`, body: { seen, done } };
    }
    case 'mode': {
      const { mode, rev } = command;
      return { method: 'PUT', path: `${RESPONSE}/mode`, body: { mode, rev } };
    }
    case 'send': {
      const { kind: _kind, alone, ...body } = command;
      return { method: 'POST', path: `${RESPONSE}/submission`, body: { ...body, ...(alone && { alone }) } };
    }
    case 'approve':
    case 'return':
    case 'withdraw': {
      const { kind, operation, submission } = command;
      const words = kind === 'return' ? { comment: 'Bitte prüfen.', sections: {} } : {};
      return {
        method: 'POST',
        path: `${RESPONSE}/${DECISIONS[kind]}`,
        body: { operation, submission, ...words },
      };
    }
  }
}
