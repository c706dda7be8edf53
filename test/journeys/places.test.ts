import { test } from 'node:test'
import { worksAndStaysIn } from './places/england-and-wales.ts'
import { takesIn } from './places/new-south-wales.ts'
import { reportsInTime } from './places/new-york.ts'
import { isReleased } from './places/ontario.ts'
import { goesAway } from './places/queensland.ts'
import { openService } from './places/service.ts'
import { hasTwoOrders } from './places/two-orders.ts'

const service = await openService()

test('New South Wales: an intensive correction order, from court to the first week’s schedule', () => takesIn(service))
test('Queensland: probation with leave to travel, and a change of address told in time', () => goesAway(service))
test('Ontario: statutory release from a federal sentence, with what its level asks', () => isReleased(service))
test('New York: supervised release, with a report within 72 hours', () => reportsInTime(service))
test('England and Wales: a community order with unpaid work and a curfew', () => worksAndStaysIn(service))
test('New South Wales: two orders at once, with work and a curfew in each', () => hasTwoOrders(service))
