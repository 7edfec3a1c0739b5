// For tools that read types without the Vue compiler; with it, every file has its own exact type.
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export { component as default }
}
