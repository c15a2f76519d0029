import "i18next";
import type common from "../../locales/it/common.json";
import type home from "../../locales/it/home.json";
import type mail from "../../locales/it/mail.json";
import type me from "../../locales/it/me.json";
import type notices from "../../locales/it/notices.json";
import type office from "../../locales/it/office.json";
import type pages from "../../locales/it/pages.json";
import type signIn from "../../locales/it/signIn.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    enableSelector: false;
    resources: {
      common: typeof common;
      home: typeof home;
      mail: typeof mail;
      me: typeof me;
      notices: typeof notices;
      office: typeof office;
      pages: typeof pages;
      signIn: typeof signIn;
    };
  }
}
