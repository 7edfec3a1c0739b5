import { ref, type InjectionKey, type Ref } from 'vue'

/** The language that sentences of the small parts are in; English where nobody says. */
export const screenLanguage: InjectionKey<Readonly<Ref<string>>> = Symbol('screen language')
export const usualLanguage: Readonly<Ref<string>> = ref('en')
