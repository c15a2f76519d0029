import "i18next";
import type archive from "../../locales/it/archive.json";
import type common from "../../locales/it/common.json";
import type home from "../../locales/it/home.json";
import type initiatives from "../../locales/it/initiatives.json";
import type letters from "../../locales/it/letters.json";
import type mail from "../../locales/it/mail.json";
import type me from "../../locales/it/me.json";
import type notices from "../../locales/it/notices.json";
import type office from "../../locales/it/office.json";
import type pages from "../../locales/it/pages.json";
import type people from "../../locales/it/people.json";
import type registry from "../../locales/it/registry.json";
import type retention from "../../locales/it/retention.json";
import type signIn from "../../locales/it/signIn.json";
import type staff from "../../locales/it/staff.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    enableSelector: false;
    resources: {
      archive: typeof archive;
      common: typeof common;
      home: typeof home;
      initiatives: typeof initiatives;
      letters: typeof letters;
      mail: typeof mail;
      me: typeof me;
      notices: typeof notices;
      office: typeof office;
      pages: typeof pages;
      people: typeof people;
      registry: typeof registry;
      retention: typeof retention;
      signIn: typeof signIn;
      staff: typeof staff;
    };
  }
}
