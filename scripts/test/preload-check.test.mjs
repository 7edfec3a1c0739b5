import { expect, it } from 'vitest'
import { requiredBy } from './preload-check.mjs'

it.each([
  ['let e=require("electron");e.contextBridge', ['electron']],
  ['const a = require("electron"), b = require(`valibot`)', ['electron', 'valibot']],
  ['import { x } from "node:fs"\nimport("later")', ['later', 'node:fs']],
  ['const text = "it requires care"', []],
])('finds what a preload loads: %s', (code, names) => {
  expect(requiredBy(code)).toEqual(names)
})
