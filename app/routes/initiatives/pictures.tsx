import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { picturesForms } from "~/features/initiatives/forms/pictures.server";
import { findPicturesScreen } from "~/features/initiatives/queries/pictures.server";
import { picturesForm, PicturesScreen, roomFor } from "~/features/initiatives/ui/pictures-screen";
import { AttachmentsField } from "~/features/notices/ui/attachments-field";
import { useFields } from "~/features/notices/ui/use-fields";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = {
  texts: ["initiatives", "notices"],
  title: (t) => t("initiatives:pictures.title"),
};

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findPicturesScreen(db, actor, idIn(params["initiativeId"]))),
);

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return picturesForms(args, id, `/initiatives/${id}/pictures`, "pictures");
});

export default function PicturesRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const { field } = useFields({}, picturesForm);
  const path = `/initiatives/${facts.id}`;
  const drawing = facts.parts.some(({ purpose }) => purpose === "idea");
  return (
    <MemberPage back={{ to: facts.draft ? `${path}/draft` : path, label: t("pictures.back") }}>
      <PicturesScreen facts={facts} path={path}>
        <AttachmentsField
          {...{ field, form: picturesForm, most: roomFor(facts), picturesOnly: !drawing }}
          title={t(drawing ? "pictures.attach" : "pictures.attachPhotos")}
        />
      </PicturesScreen>
    </MemberPage>
  );
}
