export { apiOnLambda, type ApiOnLambda } from './apiOnLambda.ts';
export { httpHandler, type HttpHandler } from './httpHandler.ts';
