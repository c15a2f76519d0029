import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { picturesForms } from "~/features/initiatives/forms/pictures.server";
import { findPicturesScreen } from "~/features/initiatives/queries/pictures.server";
import { picturesForm, PicturesScreen, roomFor } from "~/features/initiatives/ui/pictures-screen";
import { AttachmentsField } from "~/features/notices/ui/attachments-field";
import { useFields } from "~/features/notices/ui/use-fields";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = {
  texts: ["initiatives", "notices"],
  title: (t) => t("initiatives:pictures.title"),
};

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findPicturesScreen(db, actor, idIn(params["initiativeId"]))),
);

export const action = officeAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return picturesForms(args, id, `/office/initiatives/${id}/pictures`, "pictures");
});

export default function OfficePicturesRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const { field } = useFields({}, picturesForm);
  const path = `/office/initiatives/${facts.id}`;
  return (
    <OfficePage back={{ to: path, label: t("pictures.back") }}>
      <PicturesScreen facts={facts} path={path}>
        <AttachmentsField
          {...{ field, form: picturesForm, most: roomFor(facts), picturesOnly: true, office: true }}
          title={t("pictures.attachPhotos")}
        />
      </PicturesScreen>
    </OfficePage>
  );
}
