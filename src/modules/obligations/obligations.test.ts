import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world as makeWorld, signIn, testAgency } from '../../../test/support/app.ts'
import { recordOrder } from '../orders/index.ts'
import { addPerson, openSupervision } from '../people/index.ts'
import { type Asked, inOrder } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
