/** Loaded before a program, it makes the clock of that program another day's: for what must not depend on the day. */
const Today = Date;
const ahead = Today.parse("2031-03-09T23:58:00Z") - Today.now();

globalThis.Date = class Date extends Today {
  constructor(...given) {
    if (given.length === 0) super(Today.now() + ahead);
    else super(...given);
  }
  static now() {
    return Today.now() + ahead;
  }
};
