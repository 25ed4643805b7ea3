import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every page, by its address. The first segment is the language. */
export default [
  route(":language", "pages/language.tsx", [
    index("pages/public/home/home-page.tsx"),
    route("cities/:cityId/:period", "pages/public/city/city-page.tsx"),
    route("cities/:cityId/:period.json", "pages/public/city/city-data.ts", { id: "city-json" }),
    route("cities/:cityId/:period.csv", "pages/public/city/city-data.ts", { id: "city-csv" }),
    route("sign-in", "pages/sign-in/sign-in-page.tsx"),
    route("new-password", "pages/new-password/new-password-page.tsx"),
    route("invitation", "pages/invitation/invitation-page.tsx"),
    route("guest", "pages/guest/guest-page.tsx"),
    route("first-run", "pages/first-run/first-run-page.tsx"),
    layout("pages/workspace.tsx", [
      route("work", "pages/work/work-page.tsx"),
      route("account", "pages/account/account-page.tsx"),
      route("verification", "pages/verification/list/verification-list-page.tsx"),
      route("hubs", "pages/hub/hubs-page.tsx"),
      route("hubs/:hubId", "pages/hub/hub-frame.tsx", [
        index("pages/hub/board/board-page.tsx"),
        route("rounds/new", "pages/hub/open-round/open-round-page.tsx"),
        route("cities", "pages/hub/cities/cities-page.tsx"),
        route("people", "pages/hub/people/people-page.tsx"),
        route("benchmarks", "pages/hub/benchmarks/benchmarks-page.tsx"),
        route("audit", "pages/hub/audit/audit-page.tsx"),
      ]),
      ...prefix("cities/:cityId/rounds/:roundId", [
        layout("pages/round/round-frame.tsx", [
          index("pages/round/grid/grid-page.tsx"),
          route("import", "pages/round/import/import-page.tsx"),
          route("evidence", "pages/round/evidence/evidence-page.tsx"),
          route("team", "pages/round/team/team-page.tsx"),
          route("history", "pages/round/history/history-page.tsx"),
        ]),
        route("form", "pages/round/form/form-page.tsx"),
        route("verify", "pages/verification/desk/desk-page.tsx"),
        route("verify/report", "pages/verification/report/report-page.tsx"),
      ]),
    ]),
  ]),
  route("*", "pages/not-found.tsx"),
] satisfies RouteConfig;
