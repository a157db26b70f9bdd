/** A line of business with a team, IT outside of it, and a platform with a tool for every stage. */
export const COMPANY = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: retail }
spec: { type: line-of-business, children: [retail-ds] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: retail-ds }
spec: { type: team, parent: retail, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: core-it }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ml-platform }
spec: { type: ml-platform, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: { memberOf: [retail-ds] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ben }
spec: { memberOf: [core-it] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: cleo }
spec: { memberOf: [ml-platform] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: workbench }
spec:
  type: ml-platform-tool
  lifecycle: production
  owner: ml-platform
  ml:
    access: self-serve
    stagesServed:
      [dataPreparation, training, deployment, serving, monitoring, retraining]
`;
