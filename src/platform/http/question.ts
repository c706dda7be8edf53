import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import type { Actor } from '../access/actor.ts'
import { touchSession } from '../access/sessions.ts'
import { check, type FormErrors } from '../forms/decode.ts'
import { type Result, sentenceOf } from '../result.ts'
import { sendFailure, sendProblem } from './failures.tsx'
import { isOverLimit } from './limited.ts'
import type { Params, QuestionRoute } from './routes.ts'
import { actorFor, type Guarded, plain, rawOf } from './serve.ts'
import { words } from './words.ts'

type Question = QuestionRoute<unknown, unknown, string>

/**
 * Answers a question: 200 with what follows from the facts that were sent, 422 with what is wrong with which of them. Nothing is written
 * but how often somebody asks, and that a session is in use.
 */
export async function serveQuestion(guarded: Guarded<Question>): Promise<FastifyReply> {
  const { web, route, request, reply } = guarded
  const actor = actorFor(guarded)
  if (!actor) return reply
  const raw = rawOf(request.body)
  if (!raw) return sendFailure(web, request, reply, 400)
  if (await isOverLimit(guarded, route.limit, actor)) return reply
  const body = check(route.body, raw)
  if (!body.ok) return wrong(reply, body.errors)
  const result = await answered(guarded, actor, body.value)
  if (!result.ok) {
    const message = sentenceOf(route.words[result.refusal] ?? result.refusal, result.about)
    return wrong(reply, { [result.at ?? 'form']: message }, result.refusal)
  }
  return reply.header('cache-control', 'no-store').send(z.parse(route.api.answer, plain(route.api.of(result.value))))
}

/** In a transaction only so that an agency’s own values are there: the answer itself reads nothing. */
const answered = ({ web, route, request }: Guarded<Question>, actor: Actor, body: unknown): Promise<Result<unknown>> =>
  web.db.run(
    actor,
    async (tx) => {
      if (request.session) await touchSession(tx, request.session.seenAt)
      return route.answer(tx, { params: request.params as Params, body })
    },
    { durable: false },
  )

const wrong = (reply: FastifyReply, errors: FormErrors, refusal?: string) =>
  sendProblem(reply, {
    status: 422,
    title: words.invalid,
    ...(refusal ? { refusal } : {}),
    errors: Object.entries(errors).map(([path, message]) => ({ path, message })),
  })
