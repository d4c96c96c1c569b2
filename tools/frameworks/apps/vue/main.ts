import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const place = document.getElementById('app')!;
// What the server has painted is taken over.
const app = place.hasChildNodes() ? createSSRApp(App) : createApp(App);
app.mount(place);
